/** Has no storage of the page take anything until the work is done. */
export async function withFullStorage(work: () => Promise<void>): Promise<void> {
  const { put } = IDBObjectStore.prototype;
  const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
  const full = (): never => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
  const { warn } = console;
  console.warn = () => undefined;
  IDBObjectStore.prototype.put = full;
  Object.defineProperty(Storage.prototype, 'setItem', { ...setItem, value: full });
  try {
    await work();
  } finally {
    IDBObjectStore.prototype.put = put;
    Object.defineProperty(Storage.prototype, 'setItem', setItem);
    console.warn = warn;
  }
}
