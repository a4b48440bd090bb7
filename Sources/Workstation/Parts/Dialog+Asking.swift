import Records
import TerminalUI

extension ScreenContext {
  /// Asks before a checkpoint, which stands for good and is to be printed.
  var checkpointQuestion: Dialog {
    Dialog(
      title: language.say("出具校验点", "Make a checkpoint"),
      message: language.say(
        "校验点由您签名，永久留存，出具后请打印存档。每月出一次即可。",
        "It bears your signature and stands for good; print it and keep it. Once a month is enough."),
      confirm: language.say("出具", "Make it"), cancel: words.station.cancel)
  }

  /// Asks before issuing codes again that people already hold on paper.
  func reissuingQuestion(_ count: Int, held: Int) -> Dialog {
    Dialog(
      title: language.say("重新发放登记码", "Issue codes again"),
      message: language.say(
        "这 \(count) 人中有 \(held) 人手里的登记码还能用。重新发放后，他们手里的纸条立即作废。",
        "\(held) of these \(count) hold a code that can still be used. Issued again, those slips are void at once."
      ),
      confirm: language.say("重新发放", "Issue again"), cancel: words.station.cancel)
  }
}
