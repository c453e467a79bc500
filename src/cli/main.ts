import type { Command } from './command.js';
import { commands } from './commands/index.js';
import { packageVersion } from './package-version.js';
import { runProgram } from './run-program.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** Runs `windowshop` with the words of its command line; the exit code comes back. Never throws. */
export function main(words: readonly string[], terminal: Terminal): Promise<number> {
  return runProgram('windowshop', terminal, async () => {
    const [first, ...rest] = words;
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
      terminal.out(help());
    } else if (first === '--version' || first === '-v') {
      terminal.out(`${packageVersion()}\n`);
    } else {
      const command = find(first);
      if (rest.includes('--help') || rest.includes('-h')) terminal.out(command.help);
      else await command.run(rest, terminal);
    }
  });
}

function find(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  throw new UsageError(`there is no command "${name}". \`windowshop --help\` lists them.`);
}

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `windowshop: product recommendations on your own machine

Usage: windowshop <command> [options]

Commands:
${list.join('\n')}

Options:
  --help     this text; after a command, its options
  --version  the version
`;
}
