import { css } from '@broadsheet/press'

/** What single pages of the desk show: the writing form and its sheet, orders, charts, tables. */
export const workStyles = css`
  .write,
  .orders form,
  .desk > form {
    display: grid;
    align-content: start;
    gap: 0.75rem;
  }
  .write .acts {
    position: sticky;
    inset-block-end: 0;
    margin: 0;
    border-block-start: 1px solid var(--rule);
    padding-block: 0.625rem;
    background: var(--paper);
  }
  .write .large input {
    font: 700 var(--size-4) / 1.25 var(--head);
  }
  .write [name='body'] {
    min-block-size: 24rem;
    font: var(--size-2) / 1.6 var(--text);
  }
  .words {
    margin-block-start: -0.5rem;
  }
  .write dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25rem 1rem;
    padding-block: 0.5rem;
  }
  code {
    color: var(--ink);
    font:
      0.9em ui-monospace,
      monospace;
  }
  summary {
    padding-block: 0.25rem;
    cursor: pointer;
  }
  .desk {
    display: grid;
    gap: 1.5rem var(--gap);
  }
  .sheet {
    position: relative;
    block-size: 34rem;
    border: 1px solid var(--rule);
  }
  .sheet iframe {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    background: var(--paper);
  }
  .sheet .next {
    visibility: hidden;
  }
  .orders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    align-items: end;
    gap: 1.25rem var(--gap);
    margin-block-start: 2rem;
  }
  .orders h2 {
    grid-column: 1 / -1;
    margin: 0;
  }
  .orders form {
    grid-template-columns: 1fr auto;
    align-items: end;
  }
  .orders form > :is(.field, .pair) {
    grid-column: 1 / -1;
  }
  .orders button {
    justify-self: start;
  }
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
    gap: var(--gap);
    margin-block-end: 1.5rem;
  }
  .chart svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    fill: var(--soft);
  }
  .chart .most {
    fill: var(--spot);
  }
  .chart text {
    font: 600 11px var(--sans);
  }
  .day svg {
    display: block;
    inline-size: 6rem;
    block-size: 1.5rem;
    color: var(--spot);
  }
  .wide {
    overflow-x: auto;
    margin-block-end: 1rem;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .wide table {
    inline-size: 100%;
    min-inline-size: 44rem;
  }
  th,
  td {
    border-block-end: 1px solid var(--rule);
    padding: 0.375rem 1rem 0.375rem 0;
    text-align: start;
    vertical-align: top;
  }
  @media (width >= 48rem) {
    .rows > li {
      grid-template-columns: 1fr auto;
    }
    .rows > li > :is(h2, h3) {
      grid-column: 1;
    }
    .rows > li > .fine:nth-of-type(1) {
      grid-row: 2;
    }
    .rows > li > :is(form, .acts) {
      grid-column: 2;
      grid-row: 1 / 3;
    }
    .ranked > li {
      grid-template-columns: 1fr 6rem 11rem;
    }
    .ranked > li > :is(.day, :last-child) {
      grid-row: 1 / 3;
    }
  }
  @media (width >= 72rem) {
    .desk {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .sheet {
      position: sticky;
      inset-block-start: 1rem;
      block-size: calc(100dvh - 2rem);
    }
  }
`
