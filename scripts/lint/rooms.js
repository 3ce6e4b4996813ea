/**
 * The rooms and what each may import and touch. ARCHITECTURE.md draws the same
 * map for people. Another room is always imported as `@/room/file`, so that one
 * pattern a room is enough.
 */

const AMBIENT = {
  browser: ['browser', 'chrome'],
  network: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
  storage: ['indexedDB', 'localStorage', 'sessionStorage', 'caches'],
  page: ['document', 'window', 'location', 'navigator', 'performance'],
};
const EVERYTHING = Object.keys(AMBIENT);

/** `may`: rooms it imports. `packages`: libraries it imports. `touches`: ambient things it may name. */
const ROOMS = [
  { room: 'utils/evidence', may: [], packages: ['valibot'], pure: true },
  {
    room: 'utils/texts',
    may: ['evidence', 'verify/report'],
    packages: ['date-fns', 'date-fns/*'],
    pure: true,
  },
  { room: 'utils/platforms', may: ['evidence', 'platforms'], packages: ['valibot'], pure: true },
  { room: 'utils/capture', may: ['evidence'], packages: [], pure: true },
  {
    room: 'utils/package',
    may: ['evidence', 'texts', 'verify/report'],
    packages: ['valibot', 'date-fns'],
    pure: true,
  },
  {
    room: 'utils/verify',
    may: ['evidence', 'package'],
    packages: ['valibot', '@peculiar/*', '@noble/*'],
    pure: true,
  },
  {
    room: 'utils/backup',
    may: ['evidence', 'package/names'],
    packages: ['valibot', 'age-encryption'],
    pure: true,
  },
  {
    room: 'utils/files',
    may: ['evidence'],
    packages: ['file-type', 'exifreader'],
    pure: true,
  },
  {
    room: 'utils/pdf',
    may: [],
    packages: ['pdfjs-dist/legacy/build/pdf.mjs', 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'],
    pure: true,
  },
  {
    room: 'utils/storage',
    may: ['evidence'],
    packages: ['dexie', 'valibot'],
    touches: ['storage'],
  },
  {
    room: 'utils/browser',
    may: ['evidence', 'services', 'texts', 'platforms'],
    packages: ['@wxt-dev/webextension-polyfill/browser', 'webextension-polyfill', 'valibot'],
    touches: EVERYTHING,
  },
  {
    room: 'utils/services',
    may: [
      'evidence',
      'platforms',
      'capture',
      'package',
      'backup',
      'verify',
      'texts',
      'storage/store',
      'storage/backups',
    ],
    packages: ['valibot', '@noble/*'],
    pure: true,
  },
  {
    room: 'components',
    may: [
      'evidence',
      'texts',
      'services',
      'verify',
      // Which fields there are and what corrects them: the same for a page of ours and the report.
      'package/field',
      'package/post-fields',
      'package/corrections',
    ],
    packages: ['preact', 'preact/*', '@preact/*', 'date-fns', 'date-fns/*'],
    touches: ['page'],
  },
];

const UNSURE = {
  object: ['Date', 'Math'],
  property: ['now', 'random'],
};

function anyOf(names) {
  return names.length === 0 ? '$^' : names.map((name) => name.replaceAll('*', '.*')).join('|');
}

function patternsFor({ room, may, packages }) {
  return [
    {
      regex: `^@/(?!utils/(?:${anyOf(may)})(?:/|$))`,
      message: `${room} may import only: ${may.join(', ') || 'no other room'}. See ARCHITECTURE.md, "Rooms".`,
    },
    { regex: '^\\.\\./', message: 'Import another room as @/… and files of this room as ./…' },
    {
      regex: `^(?!@/|\\.)(?!(?:${anyOf(packages)})$)`,
      message: `${room} may import only these packages: ${packages.join(', ') || 'none'}.`,
    },
  ];
}

function ambientFor({ touches = [] }) {
  return EVERYTHING.filter((kind) => !touches.includes(kind)).flatMap((kind) =>
    AMBIENT[kind].map((name) => ({
      name,
      message: `Only the room for it may use ${kind}. Take it as an argument.`,
    })),
  );
}

const noUnsure = [
  'error',
  ...UNSURE.object.map((object, index) => ({
    object,
    property: UNSURE.property[index],
    message: 'Clock, ids and chance are arguments.',
  })),
];

/** ESLint configuration, one block a room. */
export function roomRules() {
  return [
    ...ROOMS.map((definition) => ({
      files: [`${definition.room}/**/*.{ts,tsx}`],
      rules: {
        '@typescript-eslint/no-restricted-imports': [
          'error',
          { patterns: patternsFor(definition) },
        ],
        'no-restricted-globals': ['error', ...ambientFor(definition)],
        ...(definition.pure === true ? { 'no-restricted-properties': noUnsure } : {}),
      },
    })),
    {
      files: ['utils/**', 'components/**', 'entrypoints/**'],
      rules: {
        'no-restricted-syntax': [
          'error',
          {
            selector:
              "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/], JSXAttribute[name.name='dangerouslySetInnerHTML'], CallExpression[callee.property.name=/^(parseFromString|createContextualFragment|setHTMLUnsafe)$/]",
            message: 'Nothing from a page or package is ever parsed as HTML.',
          },
        ],
      },
    },
  ];
}
