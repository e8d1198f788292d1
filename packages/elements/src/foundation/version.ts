/** The version of this package; a page that meets two of them keeps the first. */
export const VERSION = '0.1.0';
