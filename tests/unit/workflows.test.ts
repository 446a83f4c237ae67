import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { REPOSITORY } from '../fixtures/site.ts';

interface Job {
  if?: string;
  uses?: string;
  needs?: string | string[];
  permissions?: Record<string, string>;
  steps?: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  concurrency: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<string, Job>;
}

const FOLDER = join(REPOSITORY, '.github/workflows');

const workflows = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});

describe.each(workflows)('$file', ({ text, workflow }) => {
  const jobs = Object.entries(workflow.jobs);

  test('does nothing in a fork before the school switches it on', () => {
    for (const [name, { if: guard = '', needs }] of jobs) {
      const isGuarded =
        guard.includes("vars.HOMEWARD_PUBLISH == 'yes'") ||
        guard.includes("vars.HOMEWARD_DIGEST == 'yes'");
      // Or it waits for one that is: the output of a job that was skipped is empty.
      expect([name, isGuarded || (needs !== undefined && guard.includes('.outputs.'))]).toEqual([
        name,
        true,
      ]);
    }
  });

  test('runs actions of others at one commit each, which nobody can move', () => {
    const lines = text
      .split('\n')
      .filter((line) => /^\s*-?\s*uses: /.test(line) && !line.includes('uses: ./'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may read and nothing else, but for what single jobs need', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const wide = jobs.flatMap(([name, { permissions = {} }]) =>
      Object.entries(permissions)
        .filter(([, level]) => level === 'write')
        .map(([what]) => `${name}: ${what}`),
    );
    const allowed = ['publish: pages', 'publish: id-token', 'freeze: contents'];
    expect(wide.filter((each) => !allowed.includes(each))).toEqual([]);
  });

  test('is never started by a change that a stranger proposes', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request');
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });

  test('waits for its turn and is never stopped half-way', () => {
    expect(workflow.concurrency['cancel-in-progress']).toBe(false);
  });

  test('puts nothing that others wrote into a script', () => {
    const scripts = jobs.flatMap(([, { steps = [] }]) => steps.flatMap(({ run }) => run ?? []));
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

test('only the job that sends sees the secrets of the mail server, and it may write nothing', () => {
  const holders = workflows.flatMap(({ file, workflow }) =>
    Object.entries(workflow.jobs)
      .filter(([, job]) => JSON.stringify(job).includes('secrets.'))
      .map(([name, { permissions }]) => [file, name, permissions]),
  );
  expect(holders).toEqual([['digest.yml', 'send', undefined]]);
});

describe('what runs at other git hosts', () => {
  const { scripts } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const readYamlFile = (file: string): unknown =>
    parse(readFileSync(join(REPOSITORY, file), 'utf8'));

  test.each([
    ['.github/workflows/check.yml', /^npm ci\nnpm run check$/],
    ['.gitlab-ci.yml', /npm ci\n.*npm run check\n.*npm run build/s],
    ['.forgejo/workflows/check.yml', /npm ci\nnpm run build\nnpm run check/],
  ])('%s installs, checks or builds, with commands that there are', (file, order) => {
    const commands = listCommands(readYamlFile(file));
    expect(commands.join('\n')).toMatch(order);
    const asked = commands.flatMap((command) => /^npm run (\S+)/.exec(command)?.[1] ?? []);
    expect(asked.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('GitLab does nothing before the school switches it on, and publishes the main branch alone', () => {
    const { workflow, pages } = readYamlFile('.gitlab-ci.yml') as {
      workflow: { rules: { if: string }[] };
      pages: {
        rules: { if: string }[];
        artifacts: { paths: string[] };
        pages: { publish: string };
      };
    };
    expect(workflow.rules.every((rule) => rule.if.includes('$HOMEWARD_PUBLISH == "yes"'))).toBe(
      true,
    );
    expect(pages.rules).toEqual([{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }]);
    expect(pages.artifacts.paths).toEqual([pages.pages.publish]);
  });

  test('Forgejo does nothing before the school switches it on, and moves with nobody’s tag', () => {
    const text = readFileSync(join(REPOSITORY, '.forgejo/workflows/check.yml'), 'utf8');
    const { jobs } = parse(text) as Workflow;
    expect(Object.values(jobs).map((job) => job.if)).toEqual(["vars.HOMEWARD_PUBLISH == 'yes'"]);
    expect(text.match(/uses: \S+/g)).toEqual([expect.stringMatching(/@[\da-f]{40}$/)]);
  });
});

/** Every command of a pipeline, in the order of the file. */
function listCommands(value: unknown): string[] {
  if (typeof value === 'string') return /^npm /.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(listCommands);
}

test('digests are sent one run at a time', () => {
  expect(workflows.find(({ file }) => file === 'digest.yml')!.workflow.concurrency.group).toBe(
    'digest',
  );
});
