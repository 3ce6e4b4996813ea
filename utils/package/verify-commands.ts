/**
 * The commands of VERIFY.txt, by system. Those for Linux and macOS are run by the tests
 * as they stand here. `-purpose any` and `-CAfile` with the signer's own certificate
 * make OpenSSL judge the signature and not who issued the key; LibreSSL, which macOS
 * has, knows no `-cades`.
 */
import { MANIFEST_PATH, SIGNATURE_PATH, SUMS_PATH } from './names';

export const SYSTEMS = ['linux', 'macos', 'windows'] as const;
export type System = (typeof SYSTEMS)[number];

/** Commands of one step each, in the order of the steps. */
export interface Commands {
  readonly whole: string;
  readonly files: readonly string[];
  readonly oneFile: string;
  readonly extra: readonly string[];
  readonly list: readonly string[];
  readonly openssl: readonly string[];
  readonly signature: readonly string[];
  readonly seals: readonly string[];
  readonly record: readonly string[];
}

/** Where one signature stands, and how a system spells the rest. */
interface Signed {
  readonly cades: boolean;
  readonly signature: string;
  readonly content: string;
  /** Takes the copy of the content that OpenSSL writes. */
  readonly out: string;
  /** Runs the second command only when the first succeeded. */
  readonly then: (first: string, second: string) => string;
}

/**
 * The fingerprint is that of the certificate that `cms -verify` used, which it writes to
 * `signer.pem`: a signature can carry other certificates beside it, in any order.
 */
function signatureCommands({ cades, signature, content, out, then }: Signed): string[] {
  const level = cades ? ' -cades' : '';
  return [
    `openssl pkcs7 -inform DER -in ${signature} -print_certs -out ../certificates.pem`,
    then(
      `openssl cms -verify${level} -binary -inform DER -in ${signature} -content ${content} -CAfile ../certificates.pem -purpose any -signer ../signer.pem -out ${out}`,
      'openssl x509 -in ../signer.pem -noout -fingerprint -sha256',
    ),
  ];
}

const PACKAGE_SIGNATURE = { signature: SIGNATURE_PATH, content: MANIFEST_PATH };

function forUnix(digest: string, cades: boolean, fileName: string): Commands {
  const then = (one: string, two: string): string => `${one} && ${two}`;
  const style = { cades, out: '/dev/null', then };
  const seal = { signature: '"${d}seal.p7s"', content: '"${d}record.json"' };
  const sealSteps = ['echo "== $d"', ...signatureCommands({ ...style, ...seal })];
  return {
    whole: `${digest} ${fileName}`,
    files: [`${digest} -c ${SUMS_PATH}`],
    oneFile: `${digest} report.html`,
    extra: [
      // Names that are not ours are shown as they are: a space or line break in one would pass for another.
      `LC_ALL=C find . -name '*[!A-Za-z0-9.-]*'; find . ! -type d | cut -c3- | while IFS= read -r f; do cut -c67- ${SUMS_PATH} | grep -qxF -- "$f" || echo "$f"; done`,
    ],
    list: [
      `grep 'URI="${SUMS_PATH}"' ${MANIFEST_PATH} | grep -F "$(openssl dgst -sha256 -binary ${SUMS_PATH} | openssl base64)"`,
    ],
    openssl: [],
    signature: signatureCommands({ ...style, ...PACKAGE_SIGNATURE }),
    seals: [`for d in exhibits/*/; do ${sealSteps.join('; ')}; done`],
    record: [
      `for f in exhibits/*/*; do if grep -qF "\\"sha256\\":\\"$(${digest} < "$f" | cut -c-64)\\"" "\${f%/*}/record.json"; then echo "OK $f"; else echo "-- $f"; fi; done`,
    ],
  };
}

/** `-out NUL` would become a file of that name in Git's own OpenSSL. */
function forWindows(fileName: string): Commands {
  // Windows PowerShell 5 has no `&&`.
  const then = (one: string, two: string): string => `${one}; if ($LASTEXITCODE -eq 0) { ${two} }`;
  const style = { cades: true, out: '../checked.txt', then };
  const seal = { signature: '"$d/seal.p7s"', content: '"$d/record.json"' };
  const sealSteps = [
    '$d = "exhibits/$($_.Name)"',
    '"== $d"',
    ...signatureCommands({ ...style, ...seal }),
  ];
  const hash = '(Get-FileHash -Algorithm SHA256 -LiteralPath $_.FullName).Hash.ToLower()';
  return {
    whole: `certutil -hashfile ${fileName} SHA256`,
    files: [
      `Get-Content ${SUMS_PATH} | ForEach-Object { $d, $f = $_ -split '  ', 2; if ((Get-FileHash -Algorithm SHA256 -LiteralPath $f).Hash -eq $d) { "OK  $f" } else { "CHANGED  $f" } }`,
    ],
    oneFile: 'certutil -hashfile report.html SHA256',
    extra: [
      `$known = Get-Content ${SUMS_PATH} | ForEach-Object { ($_ -split '  ', 2)[1] }`,
      `Get-ChildItem -Recurse -File -Force | ForEach-Object { $_.FullName.Substring($PWD.Path.Length + 1).Replace('\\', '/') } | Where-Object { $known -cnotcontains $_ }`,
    ],
    list: [
      `$sum = [Convert]::ToBase64String([Security.Cryptography.SHA256]::Create().ComputeHash([IO.File]::ReadAllBytes("$PWD\\${SUMS_PATH}")))`,
      `Get-Content ${MANIFEST_PATH} | Where-Object { $_.Contains('URI="${SUMS_PATH}"') -and $_.Contains($sum) }`,
    ],
    openssl: ['Set-Alias openssl "C:\\Program Files\\Git\\usr\\bin\\openssl.exe"'],
    signature: signatureCommands({ ...style, ...PACKAGE_SIGNATURE }),
    seals: [`Get-ChildItem exhibits -Directory | ForEach-Object { ${sealSteps.join('; ')} }`],
    record: [
      `Get-ChildItem exhibits -Directory | ForEach-Object { $r = Get-Content -Raw "$($_.FullName)/record.json"; Get-ChildItem $_.FullName -File | ForEach-Object { if ($r.Contains('"sha256":"' + ${hash} + '"')) { "OK $($_.FullName)" } else { "-- $($_.FullName)" } } }`,
    ],
  };
}

/** The commands for a system. @param fileName of the package. */
export function commandsFor(system: System, fileName: string): Commands {
  if (system === 'windows') return forWindows(fileName);
  return system === 'linux'
    ? forUnix('sha256sum', true, fileName)
    : forUnix('shasum -a 256', false, fileName);
}
