/** A level beam on its pivot, carrying a circle and a square: the three shapes of the status marks in balance. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <circle cx="7.5" cy="9.5" r="5.5" fill="currentColor" />
        <rect x="19" y="4" width="11" height="11" rx="1.5" fill="currentColor" />
        <rect x="1" y="17" width="30" height="3" rx="1.5" fill="currentColor" />
        <path d="M16 21.5l6 8.5H10z" fill="currentColor" />
      </svg>
      Balansert
    </span>
  );
}
