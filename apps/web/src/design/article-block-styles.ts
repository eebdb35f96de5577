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
    background: light-dark(var(--tint), #a3a6ab);
    color: #16181b;
    font: var(--size-0) / 1.4 var(--sans);
  }
  .copy img:not([width]) {
    inline-size: 100%;
    aspect-ratio: 3 / 2;
  }
  .embed {
    border: 1px solid var(--rule);
    padding: 0.75rem 1rem;
  }
  .embed a {
    display: block;
    text-decoration: underline;
  }
  .table {
    overflow-x: auto;
    font: var(--size-1) / 1.4 var(--sans);
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
  :is(td, th) {
    border-block-end: 1px solid var(--rule);
    padding: 0.5rem 1rem 0.5rem 0;
    text-align: start;
    vertical-align: top;
  }
  .copy .n {
    text-align: end;
  }
`
