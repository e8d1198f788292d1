const PASSED_ON = ['locale', 'persist', 'persona', 'seed', 'viewer'] as const;
const TYPE = /^[a-z][a-z0-9-]*$/;

/**
 * Adds the `<stoa-backend>` that a script's `data-backend` asks for, a type or the address of a
 * Stoa server; a page that has one for the whole page keeps it.
 */
export function placeBackend({ dataset }: HTMLScriptElement): void {
  const { backend } = dataset;
  if (!backend || document.querySelector('stoa-backend[page]')) return;
  const element = document.createElement('stoa-backend');
  element.setAttribute('page', '');
  if (TYPE.test(backend)) {
    element.setAttribute('type', backend);
  } else {
    element.setAttribute('type', 'http');
    element.setAttribute('url', backend);
  }
  for (const name of PASSED_ON) {
    const value = dataset[name];
    if (value !== undefined) element.setAttribute(name, value);
  }
  document.head.append(element);
}
