import TestSupport
import Testing

@Suite struct `Goldens that differ` {
  @Test func `only the rows that differ are told`() {
    #expect(differingRows(expected: "一|\n二|\n", actual: "一|\n三|\n") == ["row 1", "  - 二|", "  + 三|"])
  }

  @Test func `a missing row differs`() {
    #expect(differingRows(expected: "一|\n二|", actual: "一|") == ["row 1", "  - 二|", "  + "])
  }
}
