import type { BlockOf } from '../../../formats/blocks/block-of.ts'

/** Words of someone else, with who said them outside of the quotation, as HTML has it. */
export function QuoteFigure({ quote: { paragraphs, credit } }: { quote: BlockOf<'quote'> }) {
  const quotation = (
    <blockquote>
      {paragraphs.map((text) => (
        <p>{text}</p>
      ))}
    </blockquote>
  )
  if (credit === null) return quotation
  return (
    <figure>
      {quotation}
      <figcaption class="fine">{credit}</figcaption>
    </figure>
  )
}
