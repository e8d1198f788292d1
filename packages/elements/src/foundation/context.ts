import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The context protocol of the Web Components Community Group, as far as one value needs it, in
 * fewer bytes than `@lit/context`, whose providers, consumers and roots speak it, too.
 */
type Callback<T> = (value: T, unsubscribe?: () => void) => void;

class ContextRequest<T> extends Event {
  readonly context: unknown;
  readonly contextTarget: Element;
  readonly callback: Callback<T>;
  readonly subscribe = true;

  constructor(context: unknown, contextTarget: Element, callback: Callback<T>) {
    super('context-request', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

class ContextProviderAvailable extends Event {
  readonly context: unknown;
  readonly contextTarget: Element;

  constructor(context: unknown, contextTarget: Element) {
    super('context-provider', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = contextTarget;
  }
}

interface Subscription {
  readonly consumer: Element;
  readonly end: () => void;
}

/** Gives what is inside an element a value, and each later one. */
export class Provider<T> {
  readonly #host: Element;
  readonly #context: unknown;
  readonly #subscriptions = new Map<Callback<T | undefined>, Subscription>();
  #value: T | undefined;

  constructor(host: Element, context: unknown) {
    this.#host = host;
    this.#context = context;
    host.addEventListener('context-request', (event) => this.#onRequest(event));
    host.addEventListener('context-provider', (event) => this.#onProvider(event));
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
    this.#host.dispatchEvent(new ContextProviderAvailable(this.#context, this.#host));
  }

  #onRequest(event: Event): void {
    const { callback, subscribe } = event as ContextRequest<T | undefined>;
    const consumer = this.#others(event);
    if (!consumer) return;
    event.stopPropagation();
    if (!subscribe) return callback(this.#value);
    const end =
      this.#subscriptions.get(callback)?.end ?? (() => this.#subscriptions.delete(callback));
    this.#subscriptions.set(callback, { consumer, end });
    callback(this.#value, end);
  }

  #onProvider(event: Event): void {
    if (!this.#others(event)) return;
    event.stopPropagation();
    for (const [callback, { consumer }] of [...this.#subscriptions]) {
      consumer.dispatchEvent(new ContextRequest(this.#context, consumer, callback));
    }
  }

  /** Who asks for this context, if it is not this provider's own element. */
  #others(event: Event): Element | undefined {
    const { context, contextTarget } = event as ContextRequest<T>;
    const target = contextTarget ?? event.composedPath()[0];
    return context === this.#context && target !== this.#host ? target : undefined;
  }
}

/** Has the value of the nearest provider around its host. */
export class Consumer<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #context: unknown;
  #value: T | undefined;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, context: unknown) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  get value(): T | undefined {
    return this.#value;
  }

  hostConnected(): void {
    this.#host.dispatchEvent(new ContextRequest(this.#context, this.#host, this.#take));
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = undefined;
  }

  #take: Callback<T | undefined> = (value, end) => {
    // A nearer provider has taken over.
    if (end !== this.#end) this.#end?.();
    this.#end = end;
    this.#value = value;
    this.#host.requestUpdate();
  };
}
