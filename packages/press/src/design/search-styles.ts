import { css } from './css.ts'

/** The search: a form over its results, which keep to a column. */
export const searchStyles = css`
  .found > * {
    max-inline-size: 52rem;
  }
  .ask {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
    gap: 0.75rem 1rem;
    border-block-end: 3px solid var(--ink);
    padding-block-end: 1.5rem;
  }
  .ask :nth-child(-n + 2) {
    grid-column: 1 / -1;
  }
  .ask label {
    align-content: end;
  }
  .ask :is(input, select) {
    min-block-size: 2.75rem;
    line-height: 1.3;
  }
  .ask .words input {
    font: var(--size-4) / 1.3 var(--text);
  }
  .ask button {
    justify-self: start;
    min-block-size: 2.75rem;
  }
  .tally {
    padding-block: 0.75rem;
  }
  .found ol > li {
    border-block-start: 1px solid var(--rule);
    padding-block: 1rem 1.125rem;
  }
  .found .teaser h2 {
    font-size: var(--size-4);
    line-height: 1.14;
  }
  .found .kicker {
    display: flex;
    align-items: center;
    gap: 1rem;
  }
  mark {
    background: color-mix(in srgb, var(--spot) 16%, transparent);
    color: var(--ink);
    font-weight: 600;
  }
  .tips {
    padding-block: 1.5rem 2.5rem;
  }
  .tips li {
    margin-block-start: 0.5rem;
    padding-inline-start: 1.25rem;
    text-indent: -1.25rem;
  }
  .tips li::before {
    content: '\\2014  ' / '';
    color: var(--spot);
  }
  @media (width >= 48rem) {
    .ask {
      grid-template-columns: 1fr 11rem 11rem auto;
    }
    .ask :nth-child(2) {
      grid-column: auto;
    }
    .ask button {
      align-self: end;
    }
  }
`
