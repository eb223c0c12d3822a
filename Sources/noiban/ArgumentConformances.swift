import ArgumentParser
import NetworkDesign
import PlanWords

// Public because the types are; nobody imports an executable.
extension ReportLanguage: ExpressibleByArgument {}
extension ModelExport.Formulation: ExpressibleByArgument {}
