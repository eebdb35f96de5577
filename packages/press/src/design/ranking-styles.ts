import { css } from './css.ts'

/** The ranking: choices on top, then numerals as large as the headlines they stand before, and each article's last day. */
export const rankingStyles = css`
  .title {
    margin-block-end: 1rem;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    border-block-start: 1px solid var(--rule);
    padding-block: 0.375rem;
    color: var(--soft);
    font: 500 var(--size-1) / 1.3 var(--sans);
    font-size-adjust: none;
  }
  .choices a {
    display: block;
    border-block-end: 2px solid transparent;
    padding-block: 0.5rem 0.375rem;
  }
  .choices [aria-current] {
    border-color: var(--spot);
    color: var(--ink);
    font-weight: 700;
  }
  .how {
    border-block-start: 1px solid var(--rule);
    padding-block: 1rem;
    color: var(--soft);
  }
  .how,
  .rules {
    padding-inline-end: max(0px, 100% - 44rem);
  }
  .table {
    border-block-start: 3px solid var(--ink);
    counter-reset: place;
  }
  .table > li {
    display: grid;
    grid-template-columns: clamp(3.5rem, 9vw, 6.5rem) minmax(0, 1fr);
    border-block-end: 1px solid var(--rule);
    padding-block: 1rem;
    counter-increment: place;
  }
  .table > li > * {
    grid-column: 2;
  }
  .table > li::before {
    content: counter(place);
    grid-row: 1 / 4;
    color: var(--spot);
    font: 400 clamp(2rem, 1.25rem + 3vw, 3.75rem) / 0.95 var(--head);
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: -0.05em;
  }
  .table h2 {
    font-size: var(--size-4);
  }
  .moved {
    display: inline-block;
    min-inline-size: 2.75rem;
    color: var(--ink);
  }
  .chosen,
  .moved.new {
    color: var(--spot);
    font-weight: 700;
  }
  .chosen {
    margin-inline-end: 0.5rem;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.25rem 1rem;
    margin-block-start: 0.25rem;
    color: var(--ink);
  }
  /* Bars an hour wide. Zero is a line, so that an hour without readers is seen, too. */
  .day {
    flex: none;
    border-block-end: 1px solid var(--rule);
    color: var(--soft);
  }
  .day svg {
    display: block;
    inline-size: 6rem;
    block-size: 1.5rem;
  }
  .day:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .counted {
    margin-block: 1rem;
  }
  .rules {
    border-block-start: 1px solid var(--rule);
    padding-block: 0.5rem;
    font-size: var(--size-1);
  }
  .rules summary {
    padding-block: 0.5rem;
    cursor: pointer;
    font: 600 var(--size-1) / 1.3 var(--sans);
  }
  .rules p {
    margin-block-end: 0.75rem;
  }
  .none {
    border-block-start: 3px solid var(--ink);
    padding-block: 1.5rem;
  }
  @media (width >= 48rem) {
    .table > li {
      grid-template-columns: 6.5rem minmax(0, 1fr) auto;
      column-gap: 1rem;
    }
    .table .counts {
      grid-area: 1 / 3 / 3;
      display: grid;
      grid-template-columns: 6rem minmax(6rem, auto);
      align-content: center;
      gap: 0.125rem 1rem;
      margin: 0;
      text-align: end;
    }
    .day {
      grid-row: 1 / 3;
    }
  }
  @media print {
    .table > li {
      break-inside: avoid;
    }
    .rules {
      display: none;
    }
  }
`
