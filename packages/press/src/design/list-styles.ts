import { css } from './css.ts'

/** Lists of headlines, as they stand beside an article, on fronts and in the ranking. */
export const listStyles = css`
  .list > li {
    border-block-start: 1px solid var(--rule);
    padding-block: 0.625rem;
    font: 600 1rem / 1.3 var(--head);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .list > :first-child {
    border: 0;
    padding-block-start: 0;
  }
  .list a {
    display: block;
  }
  .list .fine {
    margin-block-start: 0.25rem;
  }
  /* A headline that the archive doesn't hold: light and quiet, so that nobody takes it for a link. */
  .list > .plain {
    color: var(--soft);
    font-weight: 400;
  }
  .list ~ label {
    display: flex;
    gap: 0.5rem;
    padding-block: 0.5rem;
    cursor: pointer;
    accent-color: var(--spot);
  }
  ol.list {
    counter-reset: place;
  }
  ol.list > li {
    position: relative;
    counter-increment: place;
    min-block-size: 3rem;
    padding-inline-start: 2.75rem;
  }
  ol.list > :first-child {
    min-block-size: 2.375rem;
  }
  ol.list > li::before {
    content: counter(place);
    position: absolute;
    inset-inline-start: 0;
    color: var(--spot);
    font: 400 1.75rem / 1 var(--head);
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: -0.04em;
  }
`
