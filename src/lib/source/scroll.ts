/** The part of a rectangle's geometry that scrolling needs, in pixels of the window. */
interface Box {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** How far a pane has to scroll, across and down, for an element to stand in its middle. */
export function toMiddle(pane: Box, element: Box): { left: number; top: number } {
  return {
    left: element.left + element.width / 2 - (pane.left + pane.width / 2),
    top: element.top + element.height / 2 - (pane.top + pane.height / 2),
  };
}

/** Scrolls a pane, and nothing around it, so that an element inside it stands in its middle. */
export function scrollPaneTo(pane: HTMLElement, element: HTMLElement): void {
  const { left, top } = toMiddle(pane.getBoundingClientRect(), element.getBoundingClientRect());
  pane.scrollBy({ left, top, behavior: 'instant' });
}
