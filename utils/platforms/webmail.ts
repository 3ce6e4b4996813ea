/**
 * Webmail by its address. Other people's letters stand beside the one that is
 * meant, so a save asks first. Asking once too often costs a click; a letter
 * saved by accident costs more: a doubtful host counts as webmail.
 */
import { hostOf, isWebAddress } from './platform-of';

const HOSTS: readonly RegExp[] = [
  /^mail\.google\.com$/,
  /^inbox\.google\.com$/,
  /^outlook\.(?:live|office|office365)\.com$/,
  /^outlook\.(?:office365\.us|cloud\.microsoft)$/,
  /^(?:mail|account|calendar)\.proton\.me$/,
  /^mail\.protonmail\.com$/,
  /(?:^|\.)mail\.yahoo\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/,
  /^(?:app|beta)\.fastmail\.com$/,
  /^(?:app|mail)\.(?:tuta|tutanota)\.com$/,
  /^(?:app|mail)\.startmail\.com$/,
  /^(?:app|office)\.mailbox\.org$/,
  /^app\.hey\.com$/,
  /^e\.mail\.ru$/,
  /^(?:navigator|bap\.navigator|3c)(?:-[a-z]+)?\.(?:gmx|web)\.(?:net|de|com)$/,
  /^(?:web|e|o)?-?mail\d*\./,
  /^(?:owa|mailbox|postvak|email|exchange)\./,
];

/** Mail software that organisations run under a host of their own. */
const PATHS: readonly RegExp[] = [
  /^\/owa(?:\/|$)/i,
  /^\/(?:roundcube|rainloop|squirrelmail|webmail|zimbra|sogo)(?:\/|$)/i,
  /^\/horde\/imp(?:\/|$)/i,
];

/** Whether an address looks like webmail. */
export function isWebmail(address: URL): boolean {
  if (!isWebAddress(address)) return false;
  const host = hostOf(address);
  if (HOSTS.some((pattern) => pattern.test(host))) return true;
  if (PATHS.some((pattern) => pattern.test(address.pathname))) return true;
  if (/(?:^|\.)icloud\.com$/.test(host)) return /^\/mail(?:\/|$)/.test(address.pathname);
  return address.searchParams.get('_task') === 'mail';
}
