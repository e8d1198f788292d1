/** A column of a page, as wide as the window unless told. */
export class Column {
  readonly element = document.createElement('div');

  constructor() {
    document.body.append(this.element);
  }

  set width(pixels: number) {
    this.element.style.inlineSize = `${pixels}px`;
  }

  /** Wider than `width` when something sticks out. */
  get contentWidth(): number {
    return this.element.scrollWidth;
  }

  remove(): void {
    this.element.parentNode?.removeChild(this.element);
  }
}
