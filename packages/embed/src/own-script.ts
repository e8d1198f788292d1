/** The script element that loaded the module at this address; module scripts are not told theirs. */
export function ownScript(address: string): HTMLScriptElement | undefined {
  return [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(
    ({ src }) => src === address,
  );
}
