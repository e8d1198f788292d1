import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { DemoProcess } from '../testing/demo-process.ts';
import { openBrowser } from '../testing/visit.ts';

const POLISH = {
  lang: 'pl',
  act: 'Zobacz i oceń',
  opinion: 'Jednym zdaniem',
  send: 'Oceń ofertę',
  read: 'Czytaj dalej',
  post: 'Trzy pytania, na które nie odpowiada nasza strona',
  end: 'Za miesiąc policzymy telefony jeszcze raz.',
  search: 'Szukaj w tej dyskusji',
  reply: /^Odpowiedz: Daniel Horák/,
  sendReply: 'Wyślij odpowiedź',
  follow: 'Obserwuj',
  following: 'Obserwujesz',
  more: 'Więcej o komentarzu: Daniel Horák',
  link: 'Kopiuj link',
  copied: 'Skopiowano link',
};
const ENGLISH: typeof POLISH = {
  lang: 'en',
  act: 'See and rate it',
  opinion: 'In a sentence, if you like',
  send: 'Give opinion',
  read: 'Read on',
  post: 'Trzy pytania, na które nie odpowiada nasza strona',
  end: 'Za miesiąc policzymy telefony jeszcze raz.',
  search: 'Search this discussion',
  reply: /^Reply to Daniel Horák/,
  sendReply: 'Send reply',
  follow: 'Follow',
  following: 'Following',
  more: 'More about the comment of Daniel Horák',
  link: 'Copy link',
  copied: 'Link copied',
};

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };

for (const [place, words, screen] of [
  ['in Polish on a phone', POLISH, PHONE],
  ['in English on a desktop, with the keyboard', ENGLISH, DESKTOP],
] as const) {
  describe(`an employee ${place}`, { timeout: 120_000 }, () => {
    const demo = new DemoProcess();
    const byKeyboard = screen === DESKTOP;
    let browser: Browser;
    let page: Page;
    const problems: string[] = [];

    before(async () => {
      [browser] = await Promise.all([openBrowser(), demo.start()]);
      const context = await browser.newContext(screen);
      const choice = JSON.stringify({ persona: 'magda-sowa', lang: words.lang, theme: 'light' });
      await context.addInitScript(`localStorage.setItem('nadrzecze-demo', '${choice}')`);
      page = await context.newPage();
      page.on('pageerror', ({ message }) => problems.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
    });
    after(async () => {
      await browser?.close();
      await demo.stop();
    });

    /** Presses a button as one does here. */
    async function press(button: Locator): Promise<void> {
      if (!byKeyboard) return button.tap();
      await button.focus();
      await page.keyboard.press('Enter');
    }

    /** Acts, and waits until the server has acknowledged the write. */
    async function confirmed(what: string, act: () => Promise<void>): Promise<void> {
      const answered = page.waitForResponse(
        (response) =>
          response.request().method() !== 'GET' && response.url().includes(`/v1/${what}`),
      );
      await act();
      assert.equal((await answered).ok(), true);
    }

    it('sees the banner, answers the offer and reads a post', async () => {
      await page.goto(demo.origin);
      await page.locator('stoa-campaign-banner').getByRole('link', { name: words.act }).waitFor();

      const offer = page.locator('stoa-offer-feedback[offer="company-bicycle"]');
      for (const group of [0, 1]) {
        const scale = offer
          .getByRole('group')
          .filter({ has: page.getByRole('radio') })
          .nth(group);
        const four = scale.getByRole('radio', { name: '4' });
        if (byKeyboard) {
          await four.focus();
          await page.keyboard.press('Space');
        } else await four.check();
      }
      await offer.getByLabel(words.opinion).fill('Dwanaście minut zamiast czterdziestu.');
      await confirmed('offers', () => press(offer.getByRole('button', { name: words.send })));
      await offer.getByText('Dwanaście minut zamiast czterdziestu.').waitFor();

      const post = page.getByRole('article', { name: words.post });
      await press(post.getByRole('button', { name: words.read }));
      await post.getByText(words.end).waitFor();
      assert.deepEqual(problems, []);
    });

    it('folds a branch, finds a comment, replies to it and follows the thread', async () => {
      const thread = page.locator('stoa-discussion-thread[subject="page:/news/two-days"]');
      const comments = thread.locator('stoa-comment-item');
      const before = await comments.count();
      await press(thread.locator('#fold').first());
      await page.waitForFunction(
        ([selector, count]) =>
          document.querySelector(selector)!.shadowRoot!.querySelectorAll('stoa-comment-item')
            .length < count,
        ['stoa-discussion-thread[subject="page:/news/two-days"]', before] as const,
      );

      await press(thread.getByRole('button', { name: words.search, exact: true }));
      await thread.locator('stoa-thread-search input:focus').waitFor();
      await page.keyboard.type('ostrava customers');
      const result = thread.locator('stoa-thread-search .result');
      await result.nth(1).waitFor({ state: 'detached' });
      await press(result.filter({ hasText: 'Customers in Ostrava' }));
      const asked = comments.filter({ hasText: 'Customers in Ostrava' });
      await asked.locator('article:focus').waitFor();

      if (byKeyboard) {
        // From the comment in focus: its author, then its acts, in which arrows lead on.
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.press('End');
        assert.equal(await focusedName(page), words.more);
        await page.keyboard.press('Enter');
        await asked.getByRole('menuitem', { name: words.link }).waitFor();
        await page.keyboard.press('Escape');
        assert.equal(await focusedName(page), words.more);
      }
      await press(asked.getByRole('button', { name: words.reply }));
      await asked.locator('textarea:focus').waitFor();
      await page.keyboard.type('Trzy dni do Ostrawy: dopiszę na stronie.');
      await confirmed('comments', async () => {
        if (byKeyboard) await page.keyboard.press('Control+Enter');
        else await asked.getByRole('button', { name: words.sendReply }).tap();
      });
      await comments.filter({ hasText: 'Trzy dni do Ostrawy' }).waitFor();

      const following = thread.getByRole('button', { name: words.following, exact: true });
      // Whoever writes follows; taking it back and following again is one press each.
      await page.reload();
      await following.waitFor();
      await confirmed('follows/', () => press(following));
      const follow = thread.getByRole('button', { name: words.follow, exact: true });
      await follow.waitFor();
      await confirmed('follows/', () => press(follow));
      await following.waitFor();
      assert.deepEqual(problems, []);
    });

    it('never scrolls sideways', async () => {
      const [inner, width] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        innerWidth,
      ]);
      assert.ok(inner <= width, `${inner} px in a window of ${width} px`);
    });
  });
}

/** What the element that has the focus is called, shadow roots included. */
function focusedName(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? null;
  });
}
