import { css } from './css.ts'

/** A day of the archive: its articles by the clock, the month's calendar beside them. */
export const archiveStyles = css`
  .title .kicker {
    display: block;
    margin-block-end: 0.5rem;
    color: var(--spot);
    font-weight: 700;
    letter-spacing: 0;
  }
  .sheet {
    display: grid;
    gap: calc(1.5 * var(--gap)) 4rem;
  }
  .river {
    border-block-start: 3px solid var(--ink);
    padding-block-start: 0.75rem;
  }
  .day {
    margin-block: 0.75rem 1.5rem;
  }
  .day > li {
    display: grid;
    grid-template-columns: 3.75rem minmax(0, 1fr);
    border-block-start: 1px solid var(--rule);
    padding-block: 0.875rem 1rem;
  }
  .day > li > .fine {
    padding-block-start: 0.1875rem;
  }
  .river .turn {
    display: grid;
    border: 0;
    padding: 0;
    gap: 0 2.5rem;
  }
  .turn > p {
    padding-block-end: 1.5rem;
  }
  .calendar table {
    inline-size: 100%;
    max-inline-size: 24rem;
    table-layout: fixed;
    border-collapse: collapse;
    font: 500 var(--size-1) / 1 var(--sans);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .calendar caption {
    border-color: var(--ink);
    text-align: start;
  }
  .calendar th {
    padding-block-end: 0.5rem;
    overflow: hidden;
    font-weight: 400;
  }
  .calendar td {
    border-block-start: 1px solid var(--rule);
    padding: 2px;
  }
  .calendar td > * {
    display: grid;
    place-content: center;
    min-block-size: 2.5rem;
    color: var(--soft);
  }
  .calendar td > a {
    color: var(--ink);
    font-weight: 700;
    text-decoration: underline;
    text-decoration-color: var(--spot);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.3em;
  }
  .calendar td > :is(a:hover, [aria-current]) {
    background: var(--ink);
    color: var(--paper);
  }
  .months {
    display: flex;
    justify-content: space-between;
    max-inline-size: 24rem;
    border-block-start: 1px solid var(--rule);
    padding-block-start: 0.375rem;
    color: var(--ink);
  }
  .months [rel='next'] {
    margin-inline-start: auto;
  }
  @media (width >= 48rem) {
    .day > li {
      grid-template-columns: 8rem minmax(0, 1fr);
      column-gap: 1.5rem;
    }
    .river .turn {
      grid-template-columns: 1fr 1fr;
    }
    .turn > p {
      grid-column: 1 / -1;
    }
  }
  @media (width >= 64rem) {
    .sheet {
      grid-template-columns: minmax(0, 1fr) 20rem;
    }
  }
`
