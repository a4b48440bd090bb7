import Records
import Secrets
import TerminalUI

/// What a screen wants done, as data: tests compare it, the performer and the station carry it out.
package enum Command: Hashable, Sendable {
  // Carried out by the performer.
  case ask(Asked)
  case perform(Act)
  /// Performs an act after the passphrase, which is asked for once a session: signing, voiding, issuing.
  case confirm(Act)
  case start(Job)
  case stop(Job)
  case newDraft(DraftOrder)
  /// Keeps what is typed, off this thread and soon.
  case keepDraft(Draft)
  /// Keeps what is typed, before anything else happens.
  case flushDrafts
  case signIn(PersonCode, passphrase: Passphrase)
  case redeem(OneTimeCode, PersonCode, passphrase: Passphrase)
  /// Lets a person who is present choose a passphrase, by the administrator.
  case enrol(PersonCode, passphrase: Passphrase)
  /// Opens the key of the person who sits here again.
  case wake(passphrase: Passphrase)
  /// Lets another person sit down for a moment, on top of the one who works here.
  case handOver(PersonCode, passphrase: Passphrase)
  /// The same for somebody who chooses the first passphrase here: by a code, or beside the administrator who sits here.
  case handOverAnew(PersonCode, OneTimeCode?, passphrase: Passphrase)
  case handBack
  /// Closes the key after ten idle minutes.
  case sleep
  case signOut
  /// Opens a text in the person's own editor.
  case edit(String)
  /// Remembers that the person has looked at what others did, up to an act.
  case noteLook(upTo: Int)
  /// Remembers a folder from which a file was taken, for this person.
  case rememberFolder(String)
  /// Asks for the time and for others' acts.
  case poll
  /// Sends the whole screen again, over anything that another program left there.
  case repaint
  /// Says a word and stops the program until the shell continues it.
  case suspend(saying: String)
  /// Keeps what the person prefers on this machine, for the next session.
  case keepPreferences(PersonCode?, Preferences)

  // Carried out by the station itself.
  case open(Destination)
  /// Shows everything in another way from now on.
  case arrange(Appearance, Language)
  /// Opens something in the place of the present scene.
  case replace(Destination)
  case back
  case tell(StatusLine)
  /// Remembers, for this session, that the head has read this submission to its end.
  case noteReading(Digest)
  case quit
}

/// What a new draft is to be about.
package struct DraftOrder: Hashable, Sendable {
  package var unit: UnitCode
  package var side: Side
  package var purpose: Purpose
  package var record: RecordNumber?
  package var form: DraftForm

  package init(
    unit: UnitCode, side: Side, purpose: Purpose = .new, record: RecordNumber? = nil, form: DraftForm
  ) {
    self.unit = unit
    self.side = side
    self.purpose = purpose
    self.record = record
    self.form = form
  }
}

/// A line that says what happened, or what to do next when it went wrong; it stands until a key.
package struct StatusLine: Hashable, Sendable {
  package var text: String
  package var isProblem: Bool
  /// What stands above the line: one line for each thing, where there was more than one.
  package var details: [String]

  package init(_ text: String, isProblem: Bool = false, details: [String] = []) {
    self.text = text
    self.isProblem = isProblem
    self.details = details
  }
}

/// Work too long for a question: done beside the screen, watched and stopped.
package enum Job: Hashable, Sendable {
  /// Takes a file into the store.
  case attach(for: FileOwner, path: String, kind: EvidenceKind, caption: String)
  case verify(VerificationScope)
  /// The check that goes on by itself while somebody sits here; nobody watches or stops it.
  case watch(UnitCode?)
  case rebuild
  case backUp(to: String)
  /// Writes a list to a file.
  case export(ListExport)
  /// Looks at a table in a file, or imports it.
  case table(TableImport)
  /// An act that waits for its turn while others write.
  case act(Act)

  /// The kind of work; at most one of a kind runs at a time.
  package var kind: Kind {
    switch self {
    case .attach: .attach
    case .verify: .verify
    case .watch: .watch
    case .rebuild: .rebuild
    case .backUp: .backUp
    case .export: .export
    case .table: .table
    case .act: .act
    }
  }

  /// The kinds of work; at most one of each runs at a time.
  package enum Kind: Hashable, Sendable { case attach, verify, watch, rebuild, backUp, export, table, act }
}

/// What a file is taken into the store for.
package enum FileOwner: Hashable, Sendable {
  case draft(Int)
  /// The form that lies over the screen.
  case form
  /// The scan of an ink signature.
  case signature
}

/// What a finished job brought.
package enum Outcome: Hashable, Sendable {
  case attached(EvidenceItem)
  case verified(VerificationReport)
  case watched(WatchReport)
  /// How many rows the written list has.
  case exported(Int)
  /// What was found in a table, or imported.
  case table(TableLook)
  case done
}

/// What comes back for commands; each reply carries what it answers.
package enum Reply: Hashable, Sendable {
  case answered(Answered)
  case failed(Asked, StoreFailure)
  case performed(Act, Receipt)
  case refused(Act, StoreFailure)
  case seated(SessionSummary, SignInCause)
  case notSeated(StoreFailure)
  case enrolled(PersonCode)
  case notEnrolled(PersonCode, StoreFailure)
  case drafted(Draft)
  case notDrafted(StoreFailure)
  case kept(Draft)
  case notKept(Draft, StoreFailure)
  case progress(Job, Progress)
  case finished(Job, Outcome)
  case jobFailed(Job, StoreFailure)
  case edited(String)
  /// What was wanted is not done under this post.
  case declined(StoreFailure)
  /// The time, and the number of changes so far, by any program.
  case clock(Instant, changes: Int)
  /// What holds for the whole store: its calendar and rules.
  case settled(WorkCalendar, RuleProfile?, StoreOverview)
  /// How many acts the books have seen, one's own included: what that one changed is asked for already.
  case counted(Int)
  /// What the person who sits here prefers on this machine.
  case preferred(Preferences)
}

/// How somebody came to sit here.
package enum SignInCause: Hashable, Sendable {
  case signedIn, woken, handedOver, handedBack, asleep, refreshed
}
