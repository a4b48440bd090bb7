import EmbeddedStore
import Records
import Secrets
import Testing

@Suite struct `Signing in` {
  let unit: SmallUnit
  init() throws { unit = try SmallUnit() }

  @Test func `R-011 five wrong tries lock an account for five minutes`() throws {
    for left in [4, 3, 2, 1] {
      #expect(throws: StoreFailure.wrongPassphrase(triesLeft: left)) {
        try unit.store.signIn("lin", passphrase: "wrong")
      }
    }
    let until = unit.clock.read() + 300
    #expect(throws: StoreFailure.accountLocked(until: until)) {
      try unit.store.signIn("lin", passphrase: "wrong")
    }
    #expect(throws: StoreFailure.accountLocked(until: until)) {
      try unit.store.signIn("lin", passphrase: SmallUnit.passphrase)
    }
    unit.clock.move(to: "2026-11-20 14:05")
    #expect(try unit.store.signIn("lin", passphrase: SmallUnit.passphrase).person.name == "林晓岚")
  }

  @Test func `R-011 a passphrase is kept nowhere, a key only under one`() throws {
    let vault = try KeyVault(SigningKey(), passphrase: "correct horse", cost: .practice)
    #expect(try vault.open("correct horsf") == nil)
    #expect(try vault.open("correct horse") != nil)
  }

  @Test func `a key that was put away signs for nobody who holds it`() throws {
    let (session, copy) = (unit.recorder, unit.recorder)
    #expect(session.withoutKey().key == nil)
    #expect(throws: StoreFailure.keyAsleep) { try copy.key?.signature(over: [1]) }
  }

  @Test func `ten blanks are no passphrase`() throws {
    let real = try SmallUnit(isPractice: false)
    let code = try #require(try real.store.perform(.issueCodes(["lin"]), by: real.administrator).codes["lin"])
    for blank: Passphrase in ["          ", "　　　　　　　　　　", "a b c d e f g h i"] {
      #expect(throws: StoreFailure.passphraseTooShort(least: 10)) {
        try real.store.redeem(code, for: "lin", passphrase: blank)
      }
    }
  }

  @Test func `a one-time code introduces one key, once`() throws {
    _ = try unit.store.perform(
      .addPeople([Person(code: "wang", name: "王志强")], posts: []), by: unit.administrator)
    let receipt = try unit.store.perform(.issueCodes(["wang"]), by: unit.administrator)
    let code = try #require(receipt.codes["wang"])
    #expect(try unit.store.redeem(code, for: "wang", passphrase: "long enough now").person.name == "王志强")
    #expect(throws: StoreFailure.wrongCode) {
      try unit.store.redeem(code, for: "wang", passphrase: "long enough now")
    }
  }

  @Test func `a code that was put into the table beside its entry opens nothing`() throws {
    let mine = try #require(
      try unit.store.perform(.issueCodes(["zhang"]), by: unit.administrator).codes["zhang"])
    _ = try unit.store.perform(.issueCodes(["lin"]), by: unit.administrator)
    let editor = try NightEditor(unit.store)
    try editor.run(
      """
      UPDATE codes SET (salt, hash) = (SELECT salt, hash FROM codes WHERE person = 'zhang' AND used = 0)
      WHERE person = 'lin' AND used = 0
      """)
    #expect(throws: StoreFailure.wrongCode) {
      try unit.store.redeem(mine, for: "lin", passphrase: "long enough now")
    }
    try editor.run("UPDATE codes SET entry = 1 WHERE person = 'lin' AND used = 0")
    #expect(throws: StoreFailure.damaged(detail: "the code of lin is not one that was issued")) {
      try unit.store.redeem(mine, for: "lin", passphrase: "long enough now")
    }
  }

  @Test func `only a practice city's clock can be moved, whatever the settings say`() throws {
    let real = try SmallUnit(isPractice: false)
    try NightEditor(real.store).run(
      "INSERT OR REPLACE INTO settings (name, value) VALUES ('clockOffset', '864000')")
    let clock = real.clock
    let store = try SQLiteStore.open(at: real.store.directory, options: OpenOptions(clock: { clock.read() }))
    #expect(store.now() == clock.read())
  }

  @Test func `a code ends after fourteen days`() throws {
    let code = try #require(try unit.store.perform(.issueCodes(["lin"]), by: unit.administrator).codes["lin"])
    unit.clock.move(to: "2026-12-04 14:01")
    #expect(
      throws: StoreFailure.codeExpired(
        Instant(Moment("2026-12-04 14:00") ?? Moment(day: Day(number: 0), minute: 0)))
    ) {
      try unit.store.redeem(code, for: "lin", passphrase: "long enough now")
    }
  }

  @Test func `a code holds sixteen letters that a slip cannot confuse`() throws {
    let code = OneTimeCode()
    #expect(code.description.count == 19)
    #expect(OneTimeCode(typed: code.description.lowercased()) == code)
    #expect(OneTimeCode(typed: "too short") == nil)
  }

  @Test func `a key that another has replaced signs nothing more`() throws {
    let code = try #require(try unit.store.perform(.issueCodes(["lin"]), by: unit.administrator).codes["lin"])
    let draft = try unit.draft()
    _ = try unit.store.redeem(code, for: "lin", passphrase: "long enough now")
    #expect(throws: StoreFailure.notEnrolled("lin")) {
      try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    }
  }

  @Test func `R-010 nobody acts without an open key`() throws {
    let asleep = Session(person: unit.recorder.person, posts: unit.recorder.posts, key: nil)
    let draft = try unit.draft()
    #expect(throws: StoreFailure.keyAsleep) {
      try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: asleep)
    }
  }

  @Test func `the recovery key names a new administrator`() throws {
    let key = try Array(unit.recoverySecret.utf8).withUnsafeBytes { try SigningKey.reading($0) }
    let session = try unit.store.recoverAdministrator(
      Person(code: "admin2", name: "新管理员"), recoveryKey: key, passphrase: "long enough now")
    unit.clock.move(to: "2026-11-21 09:00")
    _ = try unit.store.perform(.addPeople([Person(code: "wang", name: "王")], posts: []), by: session)
    #expect(throws: StoreFailure.self) {
      try unit.store.perform(.addPeople([Person(code: "li", name: "李")], posts: []), by: unit.administrator)
    }
  }

  @Test func `R-011 a code that waits ends when its person chooses a passphrase beside the administrator`()
    throws
  {
    let first = try #require(
      try unit.store.perform(.issueCodes(["lin"]), by: unit.administrator).codes["lin"])
    #expect(try unit.store.accounts(matching: "lin", limit: 1).map(\.codeWaiting) == [true])
    unit.clock.move(to: "2026-11-20 15:00")
    try unit.store.enrolPresent("lin", passphrase: "chosen on the spot", by: unit.administrator)
    #expect(try unit.store.accounts(matching: "lin", limit: 1).map(\.codeWaiting) == [false])
    #expect(throws: StoreFailure.wrongCode) {
      try unit.store.redeem(first, for: "lin", passphrase: "somebody found the slip")
    }
    _ = try unit.store.signIn("lin", passphrase: "chosen on the spot")
    // A code that is issued afterwards counts again.
    let next = try #require(try unit.store.perform(.issueCodes(["lin"]), by: unit.administrator).codes["lin"])
    _ = try unit.store.redeem(next, for: "lin", passphrase: "forgotten and chosen anew")
    #expect(try unit.store.verify(VerificationScope(), progress: nil).faults == [])
  }

  @Test func `a real store wants ten characters`() throws {
    let real = try SmallUnit(isPractice: false)
    let code = try #require(try real.store.perform(.issueCodes(["lin"]), by: real.administrator).codes["lin"])
    #expect(throws: StoreFailure.passphraseTooShort(least: 10)) {
      try real.store.redeem(code, for: "lin", passphrase: "short")
    }
  }
}

@Suite struct `The clock` {
  let unit: SmallUnit
  init() throws { unit = try SmallUnit() }

  func act() throws { _ = try unit.store.perform(.issueCodes(["lin"]), by: unit.administrator) }

  @Test func `up to five minutes behind, the last time is used`() throws {
    unit.clock.move(to: "2026-11-20 13:55")
    try act()
    #expect(try unit.lastEntry().header.at.description == "2026-11-20T14:00:00+08:00")
  }

  @Test func `more than five minutes behind, nothing is written`() throws {
    unit.clock.move(to: "2026-11-20 13:54")
    #expect(throws: StoreFailure.self) { try act() }
  }

  @Test func `the administrator may say that the clock ran ahead`() throws {
    unit.clock.move(to: "2026-11-20 10:00")
    _ = try unit.store.perform(.correctClock(reason: "主板电池更换"), by: unit.administrator)
    try act()
    #expect(try unit.lastEntry().header.at.description == "2026-11-20T10:00:00+08:00")
  }

  @Test func `a clock that stands a year ahead is refused until it is confirmed`() throws {
    let real = try SmallUnit(isPractice: false)
    real.clock.move(to: "2027-11-20 14:00")
    #expect(throws: StoreFailure.self) {
      _ = try real.store.perform(.issueCodes(["lin"]), by: real.administrator)
    }
  }
}
