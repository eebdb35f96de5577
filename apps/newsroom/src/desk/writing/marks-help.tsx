const marks = [
  ['A blank line', 'starts a paragraph'],
  ['## Heading', 'a heading; ### and #### are smaller'],
  ['- item', 'a list, also with * or +; 1. item numbers it'],
  ['> Words', 'a quotation; > — Name as the last line credits it'],
  ['![What it shows](https://… "Caption") — Credit', 'an image; =800x600 after the address gives its size'],
  ['https://…', 'alone on a line: a link to a film or a post; [Title](https://…) names it'],
  ['| a | b |', 'a table; | --- | --- | after the first row makes it the header, |= Words before it is the caption'],
  ['---', 'a short rule'],
  ['\\', 'before a character: shows that character as it is'],
] as const

/** Explains the Markdown of the text field. */
export function MarksHelp() {
  return (
    <details class="fine">
      <summary>Formatting help</summary>
      <p>The text is Markdown, as in files. Bold, italics and links within a line become plain text.</p>
      <dl>
        {marks.map(([mark, meaning]) => (
          <>
            <dt>
              <code>{mark}</code>
            </dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
    </details>
  )
}
