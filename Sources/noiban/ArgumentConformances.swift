public import ArgumentParser
public import NetworkDesign
import PlanReport
import PlanWords

// Public because the types are; nobody imports an executable.
extension ReportLanguage: ExpressibleByArgument {}
extension ModelExport.Formulation: ExpressibleByArgument {}
