package org.stemma.app.web;

/**
 * What is shown in place of a page that cannot be.
 *
 * @param reason the status in words: "Not Found"
 * @param detail what is wrong with the request, or what to do
 */
record TroublePage(int status, String reason, String detail) implements View {
    @Override
    public String template() {
        return "trouble.jte";
    }
}
