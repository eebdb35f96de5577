import { raw } from 'hono/html'

/**
 * Text for the inside of a `<script>` or `<style>`, where HTML knows no escapes. Every `<` is written as `\u003c`, which
 * JSON and scripts read back as the same character, so nothing in it can end the element or open a comment. Style
 * sheets of this paper hold no `<` (a media range is written with `>=`). The only place where pages print raw text.
 */
export function rawText(text: string) {
  return raw(text.replaceAll('<', '\\u003c'))
}
