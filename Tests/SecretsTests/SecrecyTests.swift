import Glibc
import Secrets
import Testing

@Suite struct `What is kept secret` {
  /// Whether bytes still stand at a place that was given back.
  private func isLeft(_ pattern: UInt8, at place: UInt, _ count: Int) -> Bool {
    guard let bytes = UnsafePointer<UInt8>(bitPattern: place) else { return false }
    // The first words of a freed block belong to the allocator.
    return (32..<count).contains { bytes[$0] == pattern }
  }

  private func fillAndFree(_ count: Int) -> UInt {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    bytes.initialize(repeating: 0xA7, count: count)
    let place = UInt(bitPattern: bytes)
    bytes.deallocate()
    return place
  }

  @Test func `what is freed in secrecy is wiped, and only then`() {
    #expect(isLeft(0xA7, at: fillAndFree(4_096), 4_096))
    let place = Secrecy.during { fillAndFree(4_096) }
    #expect(!isLeft(0xA7, at: place, 4_096))
  }

  @Test func `a block that grows in secrecy leaves nothing where it was`() throws {
    let place = try Secrecy.during { () throws -> UInt in
      let bytes = try #require(malloc(4_096))
      memset(bytes, 0xA7, 4_096)
      let grown = try #require(realloc(bytes, 1 << 20))
      #expect(grown.assumingMemoryBound(to: UInt8.self)[4_095] == 0xA7)
      defer { free(grown) }
      return UInt(bitPattern: bytes)
    }
    #expect(!isLeft(0xA7, at: place, 4_096))
  }

  @Test func `locked bytes are shortened and wiped in their place`() {
    var bytes = LockedBytes(count: 4)
    bytes.write { $0.copyBytes(from: [1, 2, 3, 4]) }
    bytes.shorten(to: 1)
    #expect(bytes.read { Array($0) } == [1])
    bytes.wipe()
    #expect(bytes.read { $0.count } == 0)
  }
}
