/** Our own few drawings, in the colour of the text around them. They never carry a meaning alone. */
const PATHS = {
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  settings:
    'M3 6h7m4 0h3M3 14h3m4 0h7M10 6a2 2 0 1 0 4 0 2 2 0 1 0-4 0M6 14a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  back: 'M12 4.5L6.5 10l5.5 5.5',
} as const;

export interface IconProps {
  readonly name: keyof typeof PATHS;
}

export function Icon({ name }: IconProps) {
  return (
    <svg class="icon" viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        stroke="currentColor"
        stroke-width="1.75"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
