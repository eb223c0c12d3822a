public import ArgumentParser
public import NetworkDesign
public import PlanReport

// Public because the types are; nobody imports an executable.
extension ReportLanguage: ExpressibleByArgument {}
extension ModelExport.Formulation: ExpressibleByArgument {}
