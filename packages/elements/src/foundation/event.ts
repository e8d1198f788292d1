export interface StoaEventInit {
  /** `true` before something happens that the page may prevent. */
  readonly cancelable?: boolean;
}

/** An event for the host page: it bubbles, leaves shadow roots, and has a plain `detail`. */
export class StoaEvent<Detail> extends Event {
  readonly detail: Detail;

  constructor(type: string, detail: Detail, init: StoaEventInit = {}) {
    super(type, { bubbles: true, composed: true, cancelable: init.cancelable ?? false });
    this.detail = detail;
  }
}
