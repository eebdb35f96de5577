const marks = [
  ['A blank line', 'begins a paragraph'],
  ['## Heading', 'a heading; ### and #### stand below it'],
  ['- item', 'a list, with * or + too; 1. item counts'],
  ['> Words', 'a quotation; > — Name as its last line credits it'],
  ['![What it shows](https://… "Caption") — Credit', 'an image; =800x600 behind the address tells its size'],
  ['https://…', 'by itself: a link to a film or a post; [Title](https://…) names it'],
  ['| a | b |', 'a table; | --- | --- | below the first row makes it a head, |= Words above is its caption'],
  ['---', 'a short rule'],
  ['\\', 'before a character: the character itself'],
] as const

/** How text is marked, beside the field that takes it. */
export function MarksHelp() {
  return (
    <details class="fine">
      <summary>How to mark the text</summary>
      <p>It is Markdown, as in files. Bold, italics and links within a line become plain words.</p>
      <dl>
        {marks.map(([mark, is]) => (
          <>
            <dt>
              <code>{mark}</code>
            </dt>
            <dd>{is}</dd>
          </>
        ))}
      </dl>
    </details>
  )
}
