package org.xieyue.operations;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The external database does not answer, or does not let us in. */
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String WAY_OUT = "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
            + " SPRING_DATASOURCE_PASSWORD, and that the server runs. Without SPRING_DATASOURCE_URL an embedded database"
            + " is used.";
    private static final String CLASS_CONNECTION = "08";
    private static final String CLASS_AUTHORISATION = "28";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String TOO_MANY_CONNECTIONS = "53300";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        String state = cause.getSQLState();
        if (isNetwork(cause.getCause()) || (state != null && state.startsWith(CLASS_CONNECTION))) {
            return new FailureAnalysis("The database cannot be reached: " + cause.getMessage(), WAY_OUT, cause);
        }
        if (state != null
                && (state.startsWith(CLASS_AUTHORISATION)
                        || state.equals(NO_SUCH_DATABASE)
                        || state.equals(TOO_MANY_CONNECTIONS))) {
            return new FailureAnalysis("The database lets nobody in: " + cause.getMessage(), WAY_OUT, cause);
        }
        return null;
    }

    private static boolean isNetwork(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SocketTimeoutException;
    }
}
