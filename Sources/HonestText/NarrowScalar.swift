extension Unicode.Scalar {
  /// The sign as a keyboard without an input method writes it: a full-width letter, digit or mark made narrow.
  package var narrow: Unicode.Scalar {
    (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0) ?? self : self
  }
}
