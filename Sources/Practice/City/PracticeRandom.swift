/// Random numbers that are the same for the same seed, on any machine: SplitMix64.
package struct PracticeRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The numbers of a seed; further words make streams that have nothing to do with each other.
  package init(seed: UInt64, _ words: Int...) {
    state = seed
    for word in words { state = (state ^ UInt64(truncatingIfNeeded: word)) &* 0x9E37_79B9_7F4A_7C15 ^ next() }
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to, but not including, a bound.
  package mutating func below(_ bound: Int) -> Int {
    bound > 1 ? Int(next().multipliedFullWidth(by: UInt64(bound)).high) : 0
  }

  /// True this many times out of a thousand.
  package mutating func happens(_ perMille: Int) -> Bool { below(1000) < perMille }

  /// One of several.
  package mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }
}
