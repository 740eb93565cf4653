"""One command, `mpp`, starts and tends everything; what it does not need it does not load."""

import sys
from importlib import import_module

import click

from bot.settings import SettingsWrong

#: name of the command: where it lives, and what it does in one line
COMMANDS = {
    "serve": ("bot.server:serve", "Start the web server, and on SQLite everything else with it."),
    "work": ("bot.app:work", "Take turns and deliver messages (with PostgreSQL: beside `serve`)."),
    "talk": ("bot.talk:talk", "Have the conversation in this terminal."),
    "understand": ("bot.understand:understand", "Tell what messages mean: lines of JSON in, lines of JSON out."),
    "check": ("bot.check:check", "Read all content and list every fault."),
    "keys": ("storage.commands:keys", "Make and rotate the keys that seal what people tell us."),
    "migrate": ("storage.commands:migrate", "Bring the database to this version's tables."),
    "purge": ("storage.commands:purge", "Erase what has been kept long enough."),
    "tasks": ("bot.commands:tasks", "List and close what waits for a person."),
    "questions": ("bot.asked:questions", "Report what was asked in vain, and which answers help."),
    "files": ("bot.commands:files", "List and save what people sent beside text."),
    "case": ("bot.commands:case", "Look after one registration: show, copy, hold, withdraw, new-pin."),
    "audio": ("bot.audio:audio", "List and draft the recordings of what is said on the telephone."),
    "channels": ("bot.commands:channels", "Set up and check the ways in and out."),
}


class LazyGroup(click.Group):
    """A command's module is imported when the command is called, and not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), function)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, sentence) for name, (_, sentence) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mpp-registration-bot")
def mpp() -> None:
    """Registration of people with active MPP cases: one conversation, many doors."""


def main() -> None:
    """Wrong settings end in one line for each fault and exit code 2, never in a traceback."""
    try:
        mpp(prog_name="mpp")
    except SettingsWrong as wrong:
        for fault in wrong.faults:
            click.echo(fault, err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
