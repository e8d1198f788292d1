import { sendKeys } from '@web/test-runner-commands';

/** Keys in the codes of WebDriver, which knows no separate press and release here. */
const CONTROL = '\uE009';
const CODES: Readonly<Record<string, string>> = { Enter: '\uE007' };
let holdsKeys = true;

/** Types key by key: some launchers press all keys of one text together. */
export async function typeText(text: string): Promise<void> {
  for (const type of text) await sendKeys({ type });
}

/** Presses a key while Control is held. */
export async function withControl(key: string): Promise<void> {
  holdsKeys &&= await sendKeys({ down: 'Control' }).then(
    () => true,
    () => false,
  );
  if (!holdsKeys) return sendKeys({ type: CONTROL + (CODES[key] ?? key) });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
}
