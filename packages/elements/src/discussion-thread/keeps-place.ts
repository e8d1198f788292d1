/** Whether the browser moves the page along when something above changes. */
export const KEEPS_PLACE: boolean = CSS.supports('overflow-anchor', 'auto');
