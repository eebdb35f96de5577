import { css } from './css.ts'

/** What may stand between an article's paragraphs: headings, lists, quotes, images, tables, embeds. */
export const articleBlockStyles = css`
  .copy > * + * {
    margin-block-start: 1.1em;
  }
  .copy :is(h2, h3, h4) {
    margin-block: 1.5em 0;
    font: 700 var(--size-4) / 1.2 var(--head);
    hyphens: manual;
  }
  .copy :is(h3, h4) {
    font-size: 1em;
  }
  .copy h4 {
    font-family: var(--sans);
    font-size: var(--size-1);
  }
  .copy :is(h2, h3, h4) + * {
    margin-block-start: 0.5em;
  }
  .copy :is(ol, ul) {
    padding-inline-start: 1.5em;
    list-style: disc;
  }
  .copy ol {
    list-style: decimal;
  }
  .copy li + li {
    margin-block-start: 0.35em;
  }
  .copy ::marker {
    color: var(--soft);
  }
  .copy figure,
  .table {
    margin-block: 1.75rem;
  }
  .copy > :first-child {
    margin-block-start: 0;
  }
  blockquote {
    border-inline-start: 3px solid var(--ink);
    padding-inline-start: 1.25rem;
  }
  figcaption {
    margin-block-start: 0.5rem;
  }
  blockquote + figcaption {
    padding-inline-start: calc(1.25rem + 3px);
  }
  .copy img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    max-block-size: 90vh;
    object-fit: contain;
    background: var(--tint);
    font: var(--size-0) / 1.4 var(--sans);
  }
  /* What these are drawn on may be left out of them, and dark lines on a dark page would be none. */
  .copy img:is([src*='.svg'], [src*='.png'], [src*='.gif']) {
    background: #f4f3ef;
    color: #16181b;
  }
  .copy img:not([width]) {
    inline-size: 100%;
    aspect-ratio: 3 / 2;
  }
  /* A portrait as wide as the text would fill the window. */
  .copy .tall {
    max-inline-size: min(100%, 26rem);
  }
  .embed {
    border: 1px solid var(--rule);
    padding: 0.75rem 1rem;
    line-height: 1.35;
  }
  .embed a {
    display: block;
    margin-block-end: 0.25rem;
    text-decoration: underline;
  }
  /* At an edge behind which there is more, a shadow shows: what scrolls with the table covers it elsewhere. The outermost
     pixel may be half covered, and stays without. */
  .table {
    container-type: inline-size;
    overflow-x: auto;
    background:
      linear-gradient(90deg, var(--paper) 1rem, #0000 2rem) local,
      linear-gradient(-90deg, var(--paper) 1rem, #0000 2rem) local,
      linear-gradient(90deg, #0000 1px, var(--rule) 0, #0000 1rem),
      linear-gradient(-90deg, #0000 1px, var(--rule) 0, #0000 1rem);
    font: 0.875rem / 1.4 var(--sans);
    font-size-adjust: none;
    font-variant-numeric: tabular-nums;
    hyphens: manual;
    overflow-wrap: break-word;
  }
  table {
    border-collapse: collapse;
    min-inline-size: 100%;
  }
  caption {
    padding-block-end: 0.5rem;
    font-weight: 700;
    text-align: start;
  }
  /* Stays in sight, and as wide as that, while the table scrolls. */
  caption span {
    display: inline-block;
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: 100cqi;
  }
  :is(td, th) {
    min-inline-size: 5.5em;
    border-block-end: 1px solid var(--rule);
    padding-block: 0.5rem;
    padding-inline: 0 0.75rem;
    text-align: start;
    vertical-align: top;
  }
  thead * {
    vertical-align: bottom;
  }
  tr > :last-child {
    padding-inline-end: 0;
  }
  .copy .n {
    min-inline-size: 0;
    text-align: end;
  }
  .n + :not(.n) {
    padding-inline-start: 0.75rem;
  }
`
