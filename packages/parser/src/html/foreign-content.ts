const roots = new Set(['svg', 'math'])
/** Elements of SVG within which HTML goes on. */
const integrationPoints = new Set(['foreignobject', 'desc', 'title'])
const htmlOnly = new Set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'.split(
    ' ',
  ),
)

/** As many as the tree has levels. */
const maxDepth = 200

/** Where a tokenizer is in SVG and MathML, whose `<title/>` ends at once and whose `<style>` is no raw text. */
export type ForeignContent = {
  /** Notes a start tag, and returns the roots that it ends, for some elements of HTML can't stand in them. */
  open: (name: string, tag: { isClosed: boolean }) => string[]
  close: (name: string) => void
  /** Whether the last start tag was of SVG or MathML. */
  isInside: () => boolean
}

/** Follows the tags of a text by https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign. */
export function createForeignContent(): ForeignContent {
  let around: string[] = []
  let isInside = false
  const isForeign = (): boolean => roots.has(around.at(-1) ?? '')
  return {
    open: (name, { isClosed }) => {
      const ended = isForeign() && htmlOnly.has(name) ? around.filter((each) => roots.has(each)) : []
      if (ended.length > 0) around = []
      isInside = isForeign() || roots.has(name)
      if (isClosed || around.length === maxDepth) return ended
      if (roots.has(name) || (isForeign() && integrationPoints.has(name))) around.push(name)
      return ended
    },
    close: (name) => {
      const at = around.lastIndexOf(name)
      if (at >= 0) around.length = at
    },
    isInside: () => isInside,
  }
}
