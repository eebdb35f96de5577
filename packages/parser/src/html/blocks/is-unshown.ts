import { isHidden, type HtmlElement } from '../html-node.ts'

// The controls of Ghost's players, and Substack's labels of poems.
const names = /(?:^|\s)(?:kg-audio-player|kg-video-overlay|kg-video-player-container|hide-text)(?:\s|$)/u

/** Whether an element is not shown as words of the story: hidden ones, and controls that a script moves. */
export function isUnshown(element: HtmlElement): boolean {
  return isHidden(element) || names.test(element.attributes['class'] ?? '')
}
