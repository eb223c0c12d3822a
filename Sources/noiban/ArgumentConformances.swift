public import ArgumentParser
public import PlanWords
public import RootedDesign

// Public because the types are; nobody imports an executable.
extension ReportLanguage: ExpressibleByArgument {}
extension ModelFormulation: ExpressibleByArgument {}
