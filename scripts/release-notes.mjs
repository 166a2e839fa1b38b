/**
 * Prints what CHANGELOG.md says of a version: `node scripts/release-notes.mjs 0.1.0`. Given a tag, `v0.1.0`, it must be that of
 * this version. Refuses a version that CHANGELOG.md says nothing about, or that it calls unreleased.
 */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {root} from './child-process.mjs';

/** @param {string} reason */
function refuse(reason) {
  console.error(reason);
  process.exit(1);
}

const asked = process.argv[2] ?? '';
const wanted = asked.replace(/^v/, '');
if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(wanted))
  refuse('Which version? As in: node scripts/release-notes.mjs 0.1.0');
const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
if (asked !== wanted && wanted !== version)
  refuse(`The tag is ${asked}, but package.json has version ${version}`);

const changelog = await readFile(process.argv[3] ?? join(root, 'CHANGELOG.md'), 'utf8');
const [, ...sections] = changelog.split(/^## /m);
const section = sections.find((text) => /^\[?([^\]\s]+)/.exec(text)?.[1] === wanted);
if (!section) refuse(`CHANGELOG.md has no section "## ${wanted}"`);
const [heading = '', ...lines] = (section ?? '').split('\n');
const notes = lines.join('\n').trim();
if (!notes) refuse(`CHANGELOG.md says nothing under "## ${wanted}"`);
if (!/\d{4}-\d{2}-\d{2}/.test(heading))
  refuse(`"## ${heading}" in CHANGELOG.md has no date, as in "## ${wanted} — 2026-12-31"`);
console.log(notes);
