/// Holds the place of this module until its first type stands.
enum LegacyTextPlaceholder {}
