/// What of a country the program goes by: its currency, the agencies that lead what is built, where it lies.
public struct Country: Sendable, Equatable {
  /// A rectangle of latitude and longitude, in degrees.
  public struct Box: Sendable, Equatable {
    /// Degrees east.
    public var west: Double
    /// Degrees north.
    public var south: Double
    /// Degrees east.
    public var east: Double
    /// Degrees north.
    public var north: Double

    /// Takes every value as it is; nothing is checked here.
    public init(west: Double, south: Double, east: Double, north: Double) {
      self.west = west
      self.south = south
      self.east = east
      self.north = north
    }

    /// Whether a place lies inside or on the edge.
    public func contains(_ place: Coordinate) -> Bool {
      (min(south, north)...max(south, north)).contains(place.latitude)
        && (min(west, east)...max(west, east)).contains(place.longitude)
    }
  }

  /// Money, whose amounts are whole units.
  public struct Currency: Sendable, Equatable {
    /// Three letters, as ISO 4217 has them.
    public var code: String
    /// What stands after an amount, by language (ISO 639-1), such as `đồng`; the code where a language has none.
    public var words: [String: String]

    /// Takes every value as it is; nothing is checked here.
    public init(code: String, words: [String: String] = [:]) {
      self.code = code
      self.words = words
    }

    /// What stands after an amount in a language.
    public func word(in language: String) -> String { words[language] ?? words["en"] ?? code }
  }

  /// Who leads what is built; the same as `Scenarios.LeadAgencies`.
  public struct Agencies: Sendable, Equatable {
    /// Of proposals most of whose money goes into fibre.
    public var fibre: String
    /// Of the others.
    public var radio: String

    /// Takes every value as it is; nothing is checked here.
    public init(fibre: String, radio: String) {
      self.fibre = fibre
      self.radio = radio
    }
  }

  /// Two letters, as ISO 3166-1 has them; empty for a country that nobody named.
  public var code: String
  /// What people call it, by language (ISO 639-1).
  public var names: [String: String]
  /// Where it lies, generously; nil where it is not said.
  public var box: Box?
  /// Its money.
  public var currency: Currency
  /// Who leads what is built; nil where it is not said.
  public var leadAgencies: Agencies?
  /// The grades of communes by which the state tells how far they are from ordinary conditions; empty for none.
  public var regions: [String]

  /// Takes every value as it is; nothing is checked here.
  public init(
    code: String, names: [String: String] = [:], box: Box? = nil, currency: Currency,
    leadAgencies: Agencies? = nil, regions: [String] = []
  ) {
    self.code = code
    self.names = names
    self.box = box
    self.currency = currency
    self.leadAgencies = leadAgencies
    self.regions = regions
  }
}

extension Country {
  /// Viet Nam, with its islands. Provincial departments of science and technology lead broadband since the
  /// reorganisation of March 2025; regions I to III are those of the State's grading of communes.
  public static let vietnam = Country(
    code: "VN", names: ["en": "Viet Nam", "vi": "Việt Nam"],
    box: Box(west: 102, south: 6, east: 118, north: 24),
    currency: Currency(code: "VND", words: ["en": "đồng", "vi": "đồng"]),
    leadAgencies: Agencies(fibre: "Sở Khoa học và Công nghệ", radio: "Sở Khoa học và Công nghệ"),
    regions: Region.allCases.map(\.rawValue))

  /// Andorra. Andorra Telecom, the operator that the state owns, is the only one; the euro is its money by the
  /// monetary agreement with the European Union of 2011.
  public static let andorra = Country(
    code: "AD", names: ["en": "Andorra", "vi": "An-đô-ra"],
    box: Box(west: 1.4, south: 42.4, east: 1.8, north: 42.7),
    currency: Currency(code: "EUR"),
    leadAgencies: Agencies(fibre: "Andorra Telecom", radio: "Andorra Telecom"))

  /// São Tomé and Príncipe. Its money is the dobra of 2018 (STN, ISO 4217 amendment 164).
  public static let saoTome = Country(
    code: "ST", names: ["en": "São Tomé and Príncipe", "vi": "Sao Tô-mê và Prin-xi-pê"],
    box: Box(west: 6.3, south: -0.2, east: 7.6, north: 1.9),
    currency: Currency(code: "STN"))

  /// The countries that a data set may name by their code alone.
  public static let known = [vietnam, andorra, saoTome]

  /// A country that nobody named, for a data set that lies outside the one that is meant without a word: its prices
  /// are those of the price list.
  package static let unnamed = Country(code: "", currency: Currency(code: "VND"))

  /// Who leads what is built, in words that fit every country where nobody says.
  package var leads: Agencies { leadAgencies ?? Agencies(fibre: "lead agency", radio: "lead agency") }
}
