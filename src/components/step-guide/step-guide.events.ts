/** Somebody moved to another step. (From `UIEvent`: see `AskForAPersonEvent`.) */
export class StepChangeEvent extends UIEvent {
  static readonly type = 'handrail-step-change';

  /**
   * @param step the step that is now shown, from 1; one more than `total` at the recap
   * @param total how many steps the guide has
   */
  constructor(
    readonly step: number,
    readonly total: number,
  ) {
    super(StepChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** Somebody ticked, or unticked, "I have done step …". */
export class StepDoneEvent extends UIEvent {
  static readonly type = 'handrail-step-done';

  /**
   * @param step the step, from 1
   * @param done whether it is ticked now
   */
  constructor(
    readonly step: number,
    readonly done: boolean,
  ) {
    super(StepDoneEvent.type, { bubbles: true, composed: true });
  }
}
