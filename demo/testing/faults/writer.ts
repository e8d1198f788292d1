import type { Locator, Page } from 'playwright-core';
import type { Spot } from './site.ts';

/** What a person does on a page to have a text there, and to have it there after all. */
export class Writer {
  readonly page: Page;
  readonly #spot: Spot;
  readonly #text: string;

  constructor(page: Page, spot: Spot, text: string) {
    this.page = page;
    this.#spot = spot;
    this.#text = text;
  }

  async type(): Promise<void> {
    const field = await this.#field();
    if (this.#spot === 'offer') {
      const fours = this.#element.getByRole('radio', { name: '4' });
      await fours.first().check();
      await fours.last().check();
    }
    await field.fill(this.#text);
  }

  async send(twice = false): Promise<void> {
    if (twice) await this.#button.dblclick();
    else await this.#button.click();
  }

  /** Does what the page offers for a text that is still with its author. */
  async recover(): Promise<void> {
    await this.page.evaluate(() => {
      window.dispatchEvent(new Event('online'));
      window.dispatchEvent(new Event('focus'));
    });
    const again = this.#element.getByRole('button', { name: /^(Try again|Send again)$/ }).first();
    if (await again.isVisible()) await again.click({ timeout: 1_000 }).catch(() => undefined);
    if (!(await this.#entrance.isVisible()) || (await this.#isOnItsWay())) return;
    const field = await this.#field();
    // The form may close over the text meanwhile; whoever waits for it looks again.
    const typed = await field.inputValue({ timeout: 1_000 }).catch(() => null);
    if (typed === this.#text) await this.#button.click({ timeout: 1_000 }).catch(() => undefined);
  }

  get #element(): Locator {
    return this.page.locator(
      this.#spot === 'offer' ? 'stoa-offer-feedback' : 'stoa-discussion-thread',
    );
  }

  get #button(): Locator {
    if (this.#spot === 'offer') return this.#element.locator('[part~="submit"]');
    const name = this.#spot === 'root' ? 'Send comment' : 'Send reply';
    return this.#element.getByRole('button', { name });
  }

  /** Where one begins to write, once the element has loaded. */
  get #entrance(): Locator {
    const entrance =
      this.#spot === 'reply'
        ? this.#element.getByRole('button', { name: 'Reply to Person asker' })
        : this.#element.getByRole(this.#spot === 'offer' ? 'heading' : 'textbox');
    return entrance.first();
  }

  /** It stands among the comments, or the form of the offer has closed over it. */
  async #isOnItsWay(): Promise<boolean> {
    if (this.#spot !== 'offer') {
      return (await this.#element.locator('.body', { hasText: this.#text }).count()) > 0;
    }
    return !(await this.#element.getByRole('textbox').first().isVisible());
  }

  async #field(): Promise<Locator> {
    const fields = this.#element.getByRole('textbox');
    if (this.#spot === 'root') {
      await fields.first().focus();
      await this.#button.waitFor();
      return fields.first();
    }
    if (this.#spot === 'offer') return fields.first();
    const reply = this.#element.getByRole('textbox', { name: 'Reply to Person asker' });
    if (!(await reply.isVisible())) {
      await this.#element.getByRole('button', { name: 'Reply to Person asker' }).click();
      await reply.waitFor();
    }
    return reply;
  }
}
