/** The files of this repository, as git knows them, new ones included. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export function repositoryFiles(pattern: RegExp): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return listed.split('\n').filter((path) => pattern.test(path) && existsSync(path));
}

export function readText(path: string): string {
  return readFileSync(path, 'utf8');
}
