/**
 * The context protocol of the Web Components Community Group, as far as one value needs it, in
 * fewer bytes than `@lit/context`, whose providers, consumers and roots speak it, too.
 */
export type ContextCallback<T> = (value: T | undefined, unsubscribe?: () => void) => void;

class ContextEvent<T> extends Event {
  readonly context: unknown;
  readonly contextTarget: Element;
  readonly callback: ContextCallback<T> | undefined;
  readonly subscribe = true;

  constructor(type: string, context: unknown, target: Element, callback?: ContextCallback<T>) {
    super(type, { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = target;
    this.callback = callback;
  }
}

/** Asks for the value of the nearest provider around an element, and for each later one. */
export function requestContext<T>(
  context: unknown,
  target: Element,
  callback: ContextCallback<T>,
): void {
  target.dispatchEvent(new ContextEvent('context-request', context, target, callback));
}

interface Subscription {
  readonly consumer: Element;
  readonly end: () => void;
}

/** Gives what is inside an element a value, and each later one. */
export class Provider<T> {
  readonly #host: Element;
  readonly #context: unknown;
  readonly #subscriptions = new Map<ContextCallback<T>, Subscription>();
  #value: T | undefined;

  constructor(host: Element, context: unknown) {
    this.#host = host;
    this.#context = context;
    host.addEventListener('context-request', this.#onEvent);
    host.addEventListener('context-provider', this.#onEvent);
  }

  get value(): T | undefined {
    return this.#value;
  }

  setValue(value: T | undefined): void {
    if (value === this.#value) return;
    this.#value = value;
    for (const [callback, { end }] of [...this.#subscriptions]) callback(value, end);
  }

  /** Takes over the consumers inside that another provider serves so far. */
  announce(): void {
    this.#host.dispatchEvent(new ContextEvent('context-provider', this.#context, this.#host));
  }

  #onEvent = (event: Event): void => {
    const { type, context, contextTarget, callback, subscribe } = event as ContextEvent<T>;
    const target = contextTarget ?? event.composedPath()[0];
    if (context !== this.#context || target === this.#host) return;
    event.stopPropagation();
    if (type === 'context-provider') this.#handOver();
    else if (callback) this.#serve(callback, target, subscribe);
  };

  #serve(callback: ContextCallback<T>, consumer: Element, subscribe: boolean): void {
    let subscription = this.#subscriptions.get(callback);
    if (subscribe && !subscription) {
      subscription = { consumer, end: () => this.#subscriptions.delete(callback) };
      this.#subscriptions.set(callback, subscription);
    }
    callback(this.#value, subscription?.end);
  }

  /** Who is inside the new provider asks it instead. */
  #handOver(): void {
    for (const [callback, { consumer }] of [...this.#subscriptions]) {
      requestContext(this.#context, consumer, callback);
    }
  }
}
