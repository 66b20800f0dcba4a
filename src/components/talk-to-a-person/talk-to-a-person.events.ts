/**
 * Somebody would rather not do this online. The page may count it: it is an answer to the question whether the page helps. (From
 * `UIEvent`: see `AskForAPersonEvent`.)
 */
export class RatherNotOnlineEvent extends UIEvent {
  static readonly type = 'handrail-rather-not-online';

  /** @param where where they were when they asked for a person, in words; undefined when they came by themselves */
  constructor(readonly where: string | undefined) {
    super(RatherNotOnlineEvent.type, { bubbles: true, composed: true });
  }
}
